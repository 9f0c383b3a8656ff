type Manifest = Record<string, { file: string; imports?: string[]; css?: string[] }>

export const FIRST_LOAD: number
export const EXPLORE: number
export const START_VIEW: readonly string[]
export function filesOf(manifest: Manifest, roots: readonly string[]): string[]
export function loadedFiles(dist: string): { firstLoad: string[]; explore: string[] }
export function gzipSize(dist: string, files: readonly string[]): number
export function checkBundleSize(dist: string): boolean
