import { median, quantile } from './measure.mjs'

/**
 * One line of the table: a variant against another in one kind of work.
 * @param own rounds of samples of the first, `peer` of the other
 * @param bar highest ratio allowed; without it the line only informs
 */
export function row(work, variant, own, peerVariant, peer, kind, bar) {
  const [mine, theirs] = [own, peer].map((rounds) => rounds.flat().map((sample) => sample[kind]))
  const wall = kind === 'script' ? 'wallScript' : kind === 'net' ? 'wallNet' : null
  const inRounds = own.map((samples, i) => {
    const other = peer[Math.min(i, peer.length - 1)]
    return median(samples.map((one) => one[kind])) / median(other.map((one) => one[kind]))
  })
  const medianOf = (rounds) => median(rounds.flat().map((sample) => sample[wall]))
  return {
    work,
    variant: variant.name,
    peer: peerVariant.name,
    unit: 'ms',
    p50: median(mine),
    p95: quantile(mine, 0.95),
    peerP50: median(theirs),
    peerP95: quantile(theirs, 0.95),
    ratio: median(mine) / median(theirs),
    ratioOfRounds: [Math.min(...inRounds), Math.max(...inRounds)],
    ...(wall ? { wallRatio: medianOf(own) / medianOf(peer) } : {}),
    samples: mine.length,
    ...(bar === undefined ? {} : { bar, met: median(mine) / median(theirs) <= bar }),
  }
}

const ms = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(1))

export function table(rows) {
  const head = ['work', 'Amur p50/p95', 'peer', 'peer p50/p95', 'ratio', 'of rounds', 'of wall', 'bar', '']
  const lines = rows.map((one) => [
    one.work,
    `${ms(one.p50)} / ${ms(one.p95)}`,
    one.peer,
    `${ms(one.peerP50)} / ${ms(one.peerP95)}`,
    one.ratio.toFixed(2),
    one.ratioOfRounds.map((ratio) => ratio.toFixed(2)).join('–'),
    one.wallRatio?.toFixed(2) ?? '',
    one.bar === undefined ? '' : `≤ ${one.bar.toFixed(2)} ×`,
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
