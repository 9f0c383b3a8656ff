declare module 'virtual:figure-index' {
  const metas: readonly import('./kit/define.ts').FigureMeta[]
  export default metas
}
