/** `amur-deck-four-panels.json`: the title in letters every file system takes. */
export function deckFileName(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  return `amur-deck-${words || 'untitled'}.json`
}
