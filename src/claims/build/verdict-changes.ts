import type { Tables } from '../../data/tables.ts'
import { type ClaimResult, TODAY_LABELS, VERDICT_TEXT } from '../claim.ts'
import { loadGroups, testClaims } from '../claims.ts'

const groups = await loadGroups()

/** Claims whose verdict, standing today or explanation changes with the data: for the check of the data. */
export function statementChanges(before: Tables, after: Tables): string[] {
  const told = new Map(
    testClaims(before.claims, groups, before).map((result) => [result.record.id, inWords(result)]),
  )
  return testClaims(after.claims, groups, after).flatMap((result) => {
    const { id } = result.record
    const [then, now] = [told.get(id), inWords(result)]
    return then === now
      ? []
      : [`claim ${id} said: ${then ?? '(no such claim)'}`, `${' '.repeat(`claim ${id}`.length)} says: ${now}`]
  })
}

const inWords = ({ verdict, today, explanation }: ClaimResult) =>
  `${VERDICT_TEXT[verdict].label}, today ${TODAY_LABELS[today.state]}. ${explanation.text}`
