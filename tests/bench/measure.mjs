/**
 * What the main thread of a page did, from a trace of Chromium.
 *
 * Why a trace and not the counters of `Performance.getMetrics`: their `ScriptDuration` is taken around calls from the
 * browser into scripts and so leaves out promise jobs (measured: 20 ms of work in a `then` count 0.06 ms; in a
 * `queueMicrotask`, as React commits a key press today, they count), and no counter knows paint or garbage collection.
 * The trace has all of it, each with wall and thread time, and nothing is asked of the page while it works.
 *
 * The figures in the table are thread time: how long the main thread ran, without the time other processes took the
 * core away. On a quiet machine it equals wall time; wall time is kept beside it.
 */
const CATEGORIES = ['-*', 'devtools.timeline', 'v8', 'v8.execute', 'disabled-by-default-devtools.timeline']

const KINDS = {
  FunctionCall: 'script',
  EvaluateScript: 'script',
  RunMicrotasks: 'script',
  'v8.callFunction': 'script',
  'v8.run': 'script',
  MinorGC: 'script',
  MajorGC: 'script',
  'V8.GCScavenger': 'script',
  UpdateLayoutTree: 'style',
  RecalculateStyles: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  UpdateLayer: 'paint',
}

const NOTHING = { script: 0, style: 0, layout: 0, paint: 0, net: 0, wallScript: 0, wallNet: 0, paints: 0 }

/** Records while `action` runs; gives the events of a trace. */
export async function trace(browser, page, action) {
  await browser.startTracing(page, { categories: CATEGORIES })
  let buffer
  try {
    await action()
  } finally {
    buffer = await browser.stopTracing()
  }
  return JSON.parse(buffer.toString()).traceEvents
}

const isInput = (event, type) => event.name === 'EventDispatch' && event.args?.data?.type === type

/**
 * Work of the main thread between one input and the next, for each input but the last.
 * @param type the DOM event each window begins with
 */
export function windows(events, type) {
  const { starts, spans } = mainThread(events, type)
  return starts.slice(0, -1).map((start, i) => workBetween(spans, start, starts[i + 1]))
}

/** Work after the last input, from `afterMs` on: what the page put off. */
export function tail(events, type, afterMs) {
  const { starts, spans } = mainThread(events, type)
  return workBetween(spans, starts.at(-1) + afterMs * 1000, Number.POSITIVE_INFINITY)
}

/** All work from the first event of `type` on. */
export function workAfter(events, type) {
  const { starts, spans } = mainThread(events, type)
  return workBetween(spans, starts[0], Number.POSITIVE_INFINITY)
}

function mainThread(events, type) {
  const inputs = events.filter((event) => isInput(event, type))
  const [first] = inputs
  if (!first) throw new Error(`The trace holds no ${type}.`)
  const own = events.filter(({ pid, tid }) => pid === first.pid && tid === first.tid)
  const starts = inputs
    .filter(({ pid, tid, ph }) => pid === first.pid && tid === first.tid && (ph === 'X' || ph === 'B'))
    .map(({ ts }) => ts)
    .sort((a, b) => a - b)
  return { starts, spans: selfTimes(own) }
}

/** Time of each span without the spans inside it, so that a layout forced by a script is layout and counts once. */
function selfTimes(events) {
  const spans = complete(events)
    .filter(({ name }) => KINDS[name])
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur)
    .map(({ name, ts, dur = 0, tdur }) => ({ name, kind: KINDS[name], ts, dur, self: dur, cpu: tdur ?? dur }))
  const open = []
  for (const span of spans) {
    while (open.length > 0 && open.at(-1).ts + open.at(-1).dur <= span.ts) open.pop()
    const parent = open.at(-1)
    if (parent) {
      parent.self -= span.dur
      parent.inner = (parent.inner ?? 0) + span.cpu
    }
    open.push(span)
  }
  return spans.map(({ inner = 0, ...span }) => ({ ...span, cpu: span.cpu - inner }))
}

/** Complete events, and pairs of begin and end joined to such. */
function complete(events) {
  const done = []
  const begun = new Map()
  for (const event of [...events].sort((a, b) => a.ts - b.ts)) {
    if (event.ph === 'X') done.push(event)
    else if (event.ph === 'B') begun.set(event.name, [...(begun.get(event.name) ?? []), event])
    else if (event.ph === 'E') {
      const start = begun.get(event.name)?.pop()
      if (start)
        done.push({
          ...start,
          dur: event.ts - start.ts,
          ...(start.tts === undefined ? {} : { tdur: event.tts - start.tts }),
        })
    }
  }
  return done
}

function workBetween(spans, start, end) {
  const work = { ...NOTHING }
  for (const { name, kind, ts, self, cpu } of spans) {
    if (ts < start || ts >= end) continue
    work[kind] += cpu / 1000
    work.net += cpu / 1000
    work.wallNet += self / 1000
    if (kind === 'script') work.wallScript += self / 1000
    if (name === 'Paint') work.paints++
  }
  return work
}

export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const below = Math.floor(at)
  return sorted[below] + (sorted[Math.ceil(at)] - sorted[below]) * (at - below)
}

export const median = (values) => quantile(values, 0.5)

/**
 * Runs the variants in turn, round after round (A B, B A, A B …: neither is always first), a few seconds each, so that
 * whatever else the machine does falls on all of them.
 * @param sample gives the samples of one variant in one round
 */
export async function inTurn(variants, rounds, sample) {
  const samples = Object.fromEntries(variants.map(({ id }) => [id, []]))
  for (let round = 0; round < rounds; round++)
    for (const variant of round % 2 === 0 ? variants : variants.toReversed())
      samples[variant.id].push(await sample(variant, round))
  return samples
}
