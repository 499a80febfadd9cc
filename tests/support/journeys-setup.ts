import { makeTemplate, withFolder } from './templates.ts'

/** Vitest's global setup: the folder of a platform, which each journey starts from a copy of; the environment tells where. */
export const setup = () =>
  withFolder(async (folder) => {
    await makeTemplate('platform', folder)
    process.env.ONEVISIT_TEST_PLATFORM = folder
    return async () => undefined
  })
