import { runBuild } from './bench/build-run.ts'
import { siteSize } from './bench/site-size.ts'
import { syntheticProject } from './bench/synthetic-project.ts'
import { LOCALES } from '../src/locales/locales.ts'

for (const [factor, locales] of [[Number(process.argv[2] ?? 1), LOCALES.length]] as const) {
  const project = syntheticProject(factor, locales)
  console.log(project.root)
  const run = await runBuild(project.root)
  console.log(run, siteSize(project.root + '/dist'))
}
