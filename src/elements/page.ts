import './theme.ts'
import './copy-button.ts'
import './folds.ts'
import './header-sheets.ts'
import './language-links.ts'
import './offline.ts'
import './search-box.ts'
import './theme-switch.ts'
import { rememberVisit } from './visited-codes.ts'

rememberVisit(location.pathname)
