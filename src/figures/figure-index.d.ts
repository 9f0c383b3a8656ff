declare module 'virtual:figure-index' {
  const metas: readonly import('./kit/define.ts').FigureMeta[]
  export default metas
}

declare module 'virtual:figure-descriptions' {
  const descriptions: Readonly<Record<string, import('./kit/define.ts').FigureDescription>>
  export default descriptions
}

declare module 'virtual:figure-tables' {
  const tables: Readonly<Record<string, import('./kit/define.ts').FigureTables>>
  export default tables
}
