/** Three frames: also a picture put off to the next one is then drawn. */
export const nextFrames = (page) =>
  page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve))
  })

/**
 * Slows the main thread of one page while `work` runs. On this page only: slowed pages that idle take the time of the
 * one that works.
 */
export async function slowed(page, rate, work) {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    return await work()
  } finally {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await session.detach()
  }
}

/** Brings the first year back to where the run begins, and waits until nothing is put off any more. */
export async function resetYears(bench, variant, page) {
  const thumb = variant.thumb(page, 'From year')
  await thumb.focus()
  for (;;) {
    const year = Number(await thumb.inputValue())
    if (year === bench.range.from) break
    await thumb.press(year > bench.range.from ? 'ArrowLeft' : 'ArrowRight')
    await nextFrames(page)
  }
  await page.waitForTimeout(300)
}

/**
 * The years of the run with a last year that no round before had, so that nothing leads away from them that was drawn
 * already. The first year goes back before the last one moves: its way back would draw what is to be measured.
 */
export async function newYears(bench, variant, page, round) {
  await resetYears(bench, variant, page)
  const thumb = variant.thumb(page, 'To year')
  await thumb.focus()
  while (Number(await thumb.inputValue()) > bench.range.to - 1 - round) {
    await thumb.press('ArrowLeft')
    await nextFrames(page)
  }
  await variant.thumb(page, 'From year').focus()
  await page.waitForTimeout(450)
}

const FIRST_YEAR = 1946

/** The key that leads away from the first year of a run, and the one that leads back; there is room for `steps` of them. */
export const waysOf = ({ from }, steps) =>
  from - steps >= FIRST_YEAR ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
