/** Why a file is not imported: one sentence for whoever ran the command. Thrown by readers and mappers. */
export class Refusal extends Error {}

/** Refuses a layout: what was expected, and what stands where. Throws a `Refusal`. */
export function refuseLayout(file: string, expected: string, found: string, line?: number): never {
  throw new Refusal(`${file}${line ? ` line ${line}` : ''}: expected ${expected}; found ${found}`)
}
