import { median, quantile } from './measure.mjs'

/**
 * One line of the table: the application against a peer in one kind of work.
 * @param own rounds of samples of the application, `theirs` of the peer
 * @param kind the field of the samples
 * @param bar highest ratio allowed; without it the line only informs
 */
export function row(work, own, peer, theirs, kind, bar) {
  const of = (rounds, field) => rounds.flat().map((sample) => sample[field])
  const ratioOf = (a, b, field) => median(of(a, field)) / median(of(b, field))
  const wall = { script: 'wallScript', net: 'wallNet' }[kind]
  const ratio = ratioOf(own, theirs, kind)
  const inRounds = own.map((samples, i) => ratioOf([samples], [theirs[Math.min(i, theirs.length - 1)]], kind))
  return {
    work,
    peer: peer.name,
    unit: 'ms',
    p50: median(of(own, kind)),
    p95: quantile(of(own, kind), 0.95),
    peerP50: median(of(theirs, kind)),
    peerP95: quantile(of(theirs, kind), 0.95),
    ratio,
    ratioOfRounds: [Math.min(...inRounds), Math.max(...inRounds)],
    ...(wall ? { wallRatio: ratioOf(own, theirs, wall) } : {}),
    samples: of(own, kind).length,
    ...(bar === undefined ? {} : { bar, met: ratio <= bar }),
  }
}

/**
 * One line that is not a ratio of two kinds of work: numbers of one's own, with a peer's beside them where there is one.
 * @param bar what is asked, in words; `met` whether it is
 */
export function factRow({ work, unit, own, peer, theirs, bar, met, ratio, note }) {
  return {
    work,
    peer: peer ?? '',
    unit,
    p50: median(own),
    p95: quantile(own, 0.95),
    ...(theirs ? { peerP50: median(theirs), peerP95: quantile(theirs, 0.95) } : {}),
    ...(ratio === undefined ? {} : { ratio }),
    samples: own.length,
    ...(note ? { note } : {}),
    ...(bar === undefined ? {} : { bar, met }),
  }
}

const number = (value) =>
  Math.abs(value) < 1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(1)
const pair = (p50, p95) => (p50 === undefined ? '' : `${number(p50)} / ${number(p95)}`)
const barText = (bar) => (bar === undefined ? '' : typeof bar === 'number' ? `≤ ${bar.toFixed(2)} ×` : bar)

export function table(rows) {
  const head = [
    'work',
    'unit',
    'Amur p50/p95',
    'peer',
    'peer p50/p95',
    'ratio',
    'of rounds',
    'of wall',
    'bar',
    '',
  ]
  const lines = rows.map((one) => [
    one.work,
    one.unit,
    pair(one.p50, one.p95),
    one.peer,
    pair(one.peerP50, one.peerP95),
    one.ratio?.toFixed(2) ?? '',
    one.ratioOfRounds?.map((ratio) => ratio.toFixed(2)).join('–') ?? '',
    one.wallRatio?.toFixed(2) ?? '',
    barText(one.bar),
    one.bar === undefined ? '' : one.met ? 'met' : 'missed',
  ])
  const widths = head.map((_, i) => Math.max(...[head, ...lines].map((line) => line[i].length)))
  const text = (line) =>
    line
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd()
  return [text(head), widths.map((width) => '─'.repeat(width)).join('  '), ...lines.map(text)].join('\n')
}
