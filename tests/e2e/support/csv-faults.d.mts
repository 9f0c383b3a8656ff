/** What an exported CSV, read again, has other than the model and the table it stands for. */
export function csvFaults(text: string, model: { readonly shape: string }, heads: readonly string[]): string[]
