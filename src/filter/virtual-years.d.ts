/** Years the build reads from the tables. */
declare module 'virtual:years' {
  const years: {
    /** To the year of the newest entry of the change log. */
    readonly extent: import('./filter.ts').Years
    /** To the newest year any figure of the start view has. */
    readonly byDefault: import('./filter.ts').Years
  }
  export default years
}
