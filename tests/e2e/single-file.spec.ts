import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { addPanel, headline, kept, slides, speakerOf } from './support/decks.ts'
import { expectDrawn, FIGURES, panel, ready } from './support/explore.ts'
import { expect, test } from './support/test.ts'
import { DEFAULT_TO } from './support/years.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

test('one file does everything from a disk with the network off', async ({ page, context }) => {
  const folder = mkdtempSync(join(tmpdir(), 'amur-single-'))
  try {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
    const args = [
      vite,
      'build',
      '--config',
      'vite.single.config.ts',
      '--outDir',
      folder,
      '--logLevel',
      'warn',
    ]
    execFileSync(process.execPath, args, { cwd: ROOT })
    expect(readdirSync(folder)).toEqual(['amur.html'])
    const file = pathToFileURL(join(folder, 'amur.html')).href
    const asked: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    await context.setOffline(true)

    await page.goto(file)
    await ready(page)
    for (const id of FIGURES) await expectDrawn(page, id)
    expect(await page.evaluate(() => document.fonts.check('600 12px Inter'))).toBe(true)

    await panel(page, 'vetoes').getByRole('button', { name: 'Export' }).click()
    for (const [button, name] of [
      ['PNG', `amur-vetoes-2000-${DEFAULT_TO}.png`],
      ['Bundle', `amur-vetoes-2000-${DEFAULT_TO}.zip`],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click(),
      ])
      expect(download.suggestedFilename()).toBe(name)
      const bytes = await readFile(await download.path())
      expect(bytes.subarray(0, 4).toString('latin1')).toBe(name.endsWith('png') ? '\x89PNG' : 'PK\x03\x04')
      expect(bytes.length).toBeGreaterThan(10_000)
    }
    await page.keyboard.press('Escape')

    const done = await addPanel(page, 'crude-share', (button) => button.click())
    await done.getByRole('link', { name: 'Open deck' }).click()
    await expect(slides(page)).toHaveCount(1)
    await headline(page).fill('Without a network')
    await kept(page)
    await page.getByRole('link', { name: 'Present' }).click()
    await expectDrawn(page, 'crude-share')
    const speaker = await speakerOf(page)
    await expect(speaker.getByRole('region', { name: 'This slide' })).toContainText('Without a network')
    await speaker.close()

    await page.goto(`${file}#/claims`)
    await page.locator('[data-claim="csis-17"]').getByRole('button', { name: 'Add to deck' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Add slide' }).click()
    await page.getByRole('link', { name: 'Open deck' }).click()
    await expect(slides(page)).toHaveCount(2)
    await kept(page)
    // Kept from one opening of the file to the next.
    await page.reload()
    await slides(page).nth(1).click()
    await page.getByRole('link', { name: 'Present' }).click()
    const claim = page.locator('.present__slide [data-claim="csis-17"]')
    await expect(claim.getByRole('table', { name: 'Stated and computed values' })).toContainText(
      '45.3% lower',
    )
    await expect(claim.getByText(/Sources of the values: SIPRI/)).toBeVisible()
    await page.keyboard.press('PageUp')
    await expectDrawn(page, 'crude-share')

    for (const [route, id] of [
      ['#/present/csis-eight/2', 'sco'],
      ['#/figure/trade', 'trade'],
      ['#/embed/exercises', 'exercises'],
    ] as const) {
      await page.goto(`${file}${route}`)
      await expectDrawn(page, id)
    }
    expect(asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(file))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
