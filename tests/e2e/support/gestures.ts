import type { Page } from '@playwright/test'

interface Point {
  readonly x: number
  readonly y: number
}

const STEPS = 6

/** A finger put down at one point, moved and lifted at another. */
export async function touchDrag(page: Page, from: Point, to: Point) {
  const session = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await send('touchStart', [from])
  for (let i = 1; i <= STEPS; i++)
    await send('touchMove', [
      { x: from.x + ((to.x - from.x) * i) / STEPS, y: from.y + ((to.y - from.y) * i) / STEPS },
    ])
  await send('touchEnd', [])
  await session.detach()
}

/** A mouse button pressed at one point and let go at another. */
export async function mouseDrag(page: Page, from: Point, to: Point) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: STEPS })
  await page.mouse.up()
}
