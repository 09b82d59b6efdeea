import { describe, expect } from 'vitest'
import { addressOf, arrive, hrefOf, pasteInto, resultsOf, suggestionsFor, test } from '../support/browser.ts'

describe('an empty box', () => {
  test('offers the codes that were read last, the latest first, and forgets them when it is told', async ({ open }) => {
    const page = await open('/en-US/codes/SEC_E_TIME_SKEW/')
    for (const path of ['codes/SEC_E_OK/', 'codes/SEC_E_TIME_SKEW/', 'glossary/'])
      await page.goto(addressOf(`/en-US/${path}`))
    const box = page.getByRole('search').getByRole('combobox')
    const offered = page.locator('[role=listbox] [data-group=visited] [data-code]')
    await box.click()
    await offered.first().waitFor()
    expect(await offered.evaluateAll((all) => all.map((one) => one.getAttribute('data-code')))).toEqual([
      'SEC_E_TIME_SKEW',
      'SEC_E_OK',
    ])
    expect(await offered.first().textContent()).toContain('clocks')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    expect(await page.locator('[role=listbox]').isVisible()).toBe(false)
    await page.reload()
    await suggestionsFor(page, '0x80090322')
    await box.fill('')
    await page.locator('[role=listbox][hidden]').waitFor({ state: 'attached' })
    expect(await offered.count()).toBe(0)
  })

  test('leaves out the code whose page is read', async ({ open }) => {
    const page = await open('/it-IT/codes/SEC_E_OK/')
    await page.goto(addressOf('/it-IT/codes/SEC_E_TIME_SKEW/'))
    await page.keyboard.press('/')
    const offered = page.locator('[role=listbox] [data-group=visited] [data-code]')
    await offered.first().waitFor()
    expect(await offered.evaluateAll((all) => all.map((one) => one.getAttribute('data-code')))).toEqual(['SEC_E_OK'])
  })
})

describe('somebody who types into the box', () => {
  test.for([
    ['a name', 'SEC_E_WRONG_PRINCIPAL'],
    ['a name in small letters', 'sec_e_wrong_principal'],
    ['a name without its prefix', 'wrong principal'],
    ['a hexadecimal number', '0x80090322'],
    ['a hexadecimal number without 0x', '80090322'],
    ['a signed number', '-2146893022'],
    ['an unsigned number', '2148074274'],
    ['a line of a log', 'SSPI handshake failed with error code 0x80090322, state 14'],
  ])('%s is offered the code first', async ([, input = ''], { open }) => {
    const page = await open('/en-US/')

    expect((await suggestionsFor(page, input))[0]).toBe('SEC_E_WRONG_PRINCIPAL')
    expect(await page.locator('[role=listbox] [data-group]').first().getAttribute('data-group')).toBe('recognised')
    expect(await page.getByRole('search').getByRole('combobox').getAttribute('aria-expanded')).toBe('true')
    expect(await page.locator('search-box [role=status]').textContent()).toMatch(/^1 result$|^\d+ results$/)
  })

  test('goes straight to the code with Enter, where only one was recognised', async ({ open }) => {
    const page = await open('/it-IT/')
    await suggestionsFor(page, '-2146893022')
    await page.keyboard.press('Enter')
    await arrive(page, '/it-IT/codes/SEC_E_WRONG_PRINCIPAL/')
  })

  test('goes straight to the code with Enter before anything has loaded', async ({ open }) => {
    const page = await open('/en-US/glossary/')
    await page.getByRole('search').getByRole('combobox').fill('0x80090308')
    await page.keyboard.press('Enter')
    await arrive(page, '/en-US/codes/SEC_E_INVALID_TOKEN/')
  })

  test('comes to the search page with Enter, where there is a choice', async ({ open }) => {
    const page = await open('/en-US/')
    await suggestionsFor(page, 'revocation offline')
    await page.keyboard.press('Enter')
    await arrive(page, '/en-US/search/?q=revocation+offline')

    expect((await resultsOf(page)).slice(0, 2).toSorted()).toEqual([
      'SEC_E_REVOCATION_OFFLINE_C',
      'SEC_E_REVOCATION_OFFLINE_KDC',
    ])
  })

  test('chooses with the arrows and Enter', async ({ open }) => {
    const page = await open('/zh-TW/')
    const codes = await suggestionsFor(page, '0x317')
    const box = page.getByRole('search').getByRole('combobox')
    const chosen = page.locator('[role=option][aria-selected=true]')

    expect(codes).toEqual(['SEC_E_CONTEXT_EXPIRED', 'SEC_I_CONTEXT_EXPIRED'])
    await page.keyboard.press('ArrowDown')
    expect(await chosen.getAttribute('data-code')).toBe('SEC_E_CONTEXT_EXPIRED')
    await page.keyboard.press('ArrowDown')
    expect(await chosen.getAttribute('data-code')).toBe('SEC_I_CONTEXT_EXPIRED')
    expect(await chosen.getAttribute('id')).toBe(await box.getAttribute('aria-activedescendant'))
    await page.keyboard.press('ArrowDown')
    expect(await chosen.getAttribute('data-code')).toBe('SEC_E_CONTEXT_EXPIRED')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await arrive(page, '/zh-TW/codes/SEC_I_CONTEXT_EXPIRED/')
  })

  test('reaches the last suggestion with the arrow upwards', async ({ open }) => {
    const page = await open('/en-US/')
    await suggestionsFor(page, '0x317')
    await page.keyboard.press('ArrowUp')

    expect(await page.locator('[role=option][aria-selected=true]').getAttribute('data-code')).toBe(
      'SEC_I_CONTEXT_EXPIRED',
    )
  })

  test('closes the suggestions with Escape, and keeps what was typed', async ({ open }) => {
    const page = await open('/en-US/')
    const box = page.getByRole('search').getByRole('combobox')
    await suggestionsFor(page, 'SEC_E_TIME_SKEW')
    await page.keyboard.press('Escape')

    expect(await page.getByRole('listbox').isVisible()).toBe(false)
    expect(await box.getAttribute('aria-expanded')).toBe('false')
    expect(await box.inputValue()).toBe('SEC_E_TIME_SKEW')
  })

  test('chooses with the mouse', async ({ open }) => {
    const page = await open('/en-US/')
    await suggestionsFor(page, 'SEC_E_TIME_SKEW')
    await page.locator('[role=option]').first().click()
    await arrive(page, '/en-US/codes/SEC_E_TIME_SKEW/')
  })
})

describe('the suggestions', () => {
  test('carry what a number means', async ({ open }) => {
    const page = await open('/en-US/')
    await suggestionsFor(page, '0x80090322')

    expect(await page.locator('[role=option]').first().locator('.hit-text').textContent()).toMatch(/^\p{Lu}.+\.$/u)
  })

  test('say where there are none', async ({ open }) => {
    const page = await open('/en-US/')
    await page.getByRole('search').getByRole('combobox').fill('zzzzqqqq')
    await page.locator('[role=listbox]').getByText('Nothing was found').waitFor()

    expect(await page.locator('search-box [role=status]').textContent()).toContain('Nothing was found')
  })

  test('show which one is chosen', async ({ open }) => {
    const page = await open('/en-US/')
    await suggestionsFor(page, '0x317')
    await page.keyboard.press('ArrowDown')

    expect(
      await page
        .locator('[role=option][aria-selected=true]')
        .evaluate((option) => getComputedStyle(option).outlineColor),
    ).not.toBe('rgba(0, 0, 0, 0)')
  })
})

describe('the keys that lead to the box', () => {
  test('bring it into view where the page is scrolled', async ({ open }) => {
    const page = await open('/en-US/glossary/')
    await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }))
    await page.keyboard.press('/')

    await page.waitForFunction(() => {
      const { top = -1, bottom = -1 } = document.activeElement?.getBoundingClientRect() ?? {}

      return document.activeElement?.getAttribute('name') === 'q' && top >= 0 && bottom <= innerHeight
    })
  })

  test.for([['/'], ['Control+k'], ['Meta+k']])('%s', async ([key = ''], { open }) => {
    const page = await open('/en-US/codes/SEC_E_OK/')
    await page.keyboard.press(key)

    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
    expect(await page.getByRole('search').getByRole('combobox').inputValue()).toBe('')
  })

  test('a slash is typed as one where somebody is typing', async ({ open }) => {
    const page = await open('/en-US/codes/')
    await page.locator('table-filter [name=text]').focus()
    await page.keyboard.type('a/b')

    expect(await page.locator('table-filter [name=text]').inputValue()).toBe('a/b')
  })
})

describe('the search page', () => {
  test('answers a query in its address again after a reload and in another language', async ({ open }) => {
    const page = await open('/en-US/search/?q=-2146893022')

    expect((await resultsOf(page))[0]).toBe('SEC_E_WRONG_PRINCIPAL')
    expect(await page.getByRole('search').getByRole('combobox').inputValue()).toBe('-2146893022')
    await page.reload()
    expect((await resultsOf(page))[0]).toBe('SEC_E_WRONG_PRINCIPAL')
    await page.getByRole('link', { name: '繁體中文' }).click()
    await arrive(page, '/zh-TW/search/?q=-2146893022')
    expect((await resultsOf(page))[0]).toBe('SEC_E_WRONG_PRINCIPAL')
    expect(await page.getByRole('search').getByRole('combobox').inputValue()).toBe('-2146893022')
  })

  test.for([
    ['en-US', 'clock skew between client and server'],
    ['it-IT', 'orologio del client non sincronizzato'],
    ['zh-TW', '時鐘誤差'],
  ])('finds in %s what people say in words', async ([tag, words = ''], { open }) => {
    const page = await open(`/${tag}/search/?q=${encodeURIComponent(words)}`)

    expect((await resultsOf(page)).slice(0, 3)).toContain('SEC_E_TIME_SKEW')
    expect(await page.locator('#results [data-group=recognised]').count()).toBe(0)
  })

  test('says that a number is no code, and claims none', async ({ open }) => {
    const page = await open('/en-US/search/?q=0x80004005')

    await page.locator('#results[aria-busy=false] > *').first().waitFor()
    expect(await page.locator('#results [data-group=recognised], #results [data-group=prose]').count()).toBe(0)
    expect(await page.locator('#results').textContent()).toContain('0x80004005')
    expect(await page.locator('#results a').last().getAttribute('href')).toBe(hrefOf('/en-US/codes/'))
  })

  test('has the query in its title, and says how much it found', async ({ open }) => {
    const page = await open('/en-US/search/?q=0x80090322')
    await resultsOf(page)

    expect(await page.title()).toMatch(/^0x80090322 · /)
    expect(await page.locator('search-box [role=status]').textContent()).toBe('1 result')
    expect(await page.locator('#results .hit-text').first().textContent()).not.toBe('')
  })

  test('finds guides by their text, below the codes, at the section, with an excerpt', async ({ open }) => {
    const page = await open('/en-US/search/?q=kerberos+names+and+tickets')
    await resultsOf(page)
    const guide = page.locator('#results [data-group=prose] a[href*="/guides/"]').first()

    expect(await guide.locator('mark').count()).toBeGreaterThan(0)
    expect(await guide.getAttribute('data-code')).toBeNull()
  })

  test('leads to a related error, and to each code that it goes with', async ({ open }) => {
    const page = await open('/en-US/search/?q=CERT_E_CN_NO_MATCH')
    await resultsOf(page)
    const line = page.locator('#results [data-group=neighbours] li').first()

    expect(await line.locator('> a').getAttribute('href')).toBe(
      `${hrefOf('/en-US/related-errors/')}#CERT_E_CN_NO_MATCH`,
    )
    expect(await line.locator('.goes-with a').first().getAttribute('href')).toMatch(/\/en-US\/codes\/SEC_E_\w+\/$/)
  })

  test('keeps a pasted text that the box has sent there, out of the address', async ({ open }) => {
    const page = await open('/en-US/')
    const text = 'bind failed\n80090308: LdapErr: DSID-0C090, data 52e\nand then 0x8009030C for bob'
    await pasteInto(page, text)
    await page.locator('[role=option]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/?q=*')
    await resultsOf(page)

    expect(page.url()).not.toContain('bob')
    expect(await page.locator('#results pre mark').allTextContents()).toEqual(['80090308', 'data 52e', '0x8009030C'])
  })

  test('answers a text that is pasted before anything has loaded', async ({ open }) => {
    const page = await open('/en-US/search/')
    await pasteInto(page, 'failed with\n0x80090322')

    expect(await resultsOf(page)).toEqual(['SEC_E_WRONG_PRINCIPAL'])
    expect(page.url()).toContain('q=0x80090322')
  })

  test('explains itself where nothing was asked, and is not busy', async ({ open }) => {
    const page = await open('/it-IT/search/')

    expect(await page.locator('#results').getAttribute('aria-busy')).toBe('false')
    expect(await page.locator('.help li').count()).toBeGreaterThan(3)
  })

  test('shows what was asked as text, never as markup', async ({ open }) => {
    const page = await open(`/en-US/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> 0x80090322')}`)

    expect((await resultsOf(page))[0]).toBe('SEC_E_WRONG_PRINCIPAL')
    expect(await page.locator('search-box img, #results img').count()).toBe(0)
  })
})
