// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { layOut } from '../../tests/support/laid-out.ts'
import { LIGHT } from '../chart/theme.ts'
import { results } from '../claims/all-claims.test-support.ts'
import { TODAY_LABELS, VERDICT_TEXT, VERDICTS } from '../claims/claim.ts'
import { claimHeadline } from '../claims/headline.ts'
import { type ClaimSlide, claimSlide } from './deck.ts'
import { SlideView } from './SlideView.tsx'

layOut(() => ({ width: 1280, height: 720 }))

const client = new QueryClient()

async function show(slide: ClaimSlide, source = true) {
  cleanup()
  const onSettled = vi.fn()
  render(
    <QueryClientProvider client={client}>
      <SlideView slide={slide} theme={LIGHT} source={source} onSettled={onSettled} />
    </QueryClientProvider>,
  )
  await waitFor(() => expect(onSettled).toHaveBeenCalledWith(slide.claim))
  return document.querySelector<HTMLElement>('.slide')!
}

const headline = () => document.querySelector('h1')?.textContent

test('a claim of each verdict stands with its values on each basis, the verdict in a word and a sign, today and why', async () => {
  const some = VERDICTS.flatMap((verdict) => results.find((result) => result.verdict === verdict) ?? [])
  expect(some.length).toBeGreaterThan(2)
  for (const result of some) {
    const { record, claimedText, primary, others, verdict, today, explanation } = result
    const slide = await show(claimSlide(record.id))
    const said = slide.textContent
    expect(said).toContain(record.claim)
    for (const words of [claimedText, primary?.text ?? 'no value', ...others.map(({ text }) => text)])
      expect(said).toContain(words)
    expect(slide.querySelector('.verdict')?.textContent).toBe(VERDICT_TEXT[verdict].label)
    expect(slide.querySelectorAll('.verdict path[d]').length).toBe(2)
    expect(said).toContain(TODAY_LABELS[today.state])
    expect(said).toContain(explanation.text)
    expect(said).toContain('Document: ')
    expect(headline()).toBe(claimHeadline(result).text)
  }
})

test('the headline is computed; own words replace it', async () => {
  await show(claimSlide('csis-17'))
  expect(headline()).toBe('CSIS 2022 says 46% lower; the tables give 45.3% lower, which agrees.')
  await show(claimSlide('csis-22'))
  expect(headline()).toBe(
    'CSIS 2022 says at least 78 exercises; the tables give 56 exercises: undecided, and the gap is ours.',
  )
  // Close only by another basis: the primary value is not called close.
  await show(claimSlide('crs-10'))
  expect(headline()).toBe('CRS 2023 says 9th; the tables give 13th, but 9th counted in another way.')
  await show(claimSlide('crs-09'))
  expect(headline()).toBe('CRS 2023 says 16 firms; no table here holds what is counted.')
  await show({ ...claimSlide('csis-17'), headline: 'Imports fell by almost half' })
  expect(headline()).toBe('Imports fell by almost half')
})

test('sources are named unless the presenter hides them', async () => {
  const slide = await show(claimSlide('csis-17'))
  expect(slide.querySelector('.slide-claim__sources')?.textContent).toMatch(
    /^Document: CSIS ChinaPower, What Are the Key Strengths.*Sources of the values: .*SIPRI/,
  )
  expect((await show(claimSlide('csis-17'), false)).querySelector('.slide-claim__sources')).toBeNull()
})

test('an unknown claim says so and keeps its place', async () => {
  const slide = await show(claimSlide('csis-99'))
  expect(slide.textContent).toContain('The claim “csis-99” is not in this version of Amur.')
  expect(headline()).toBe('Claim csis-99')
})
