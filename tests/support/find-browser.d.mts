type Kind = 'chromium' | 'firefox'
type Env = Record<string, string | undefined>

export const CHROMIUM_ARGS: string[]
export function candidatePaths(kind: Kind, host: { platform: string; env: Env }): string[]
export function locate(
  kind: Kind,
  host: { platform: string; env: Env; works: (path: string) => boolean },
): string | undefined
export function installations(
  kind: Kind,
  host: { platform: string; root: boolean; apt: boolean },
): string[][][]
export function findChromium(): Promise<string>
export function findFirefox(): Promise<string>
export function installedFirefox(): Promise<string | undefined>
