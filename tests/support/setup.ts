import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

/** Chunks and tables load in the first test that needs them. */
configure({ asyncUtilTimeout: 25_000 })
afterEach(() => cleanup())
