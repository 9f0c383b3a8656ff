import { mergeConfig } from 'vitest/config'
import config from '../../vite.config.ts'

/** The unit tests in a copy whose node_modules is a link to a folder outside of it, from which fonts are read. */
export default mergeConfig(config, { server: { fs: { strict: false } } })
