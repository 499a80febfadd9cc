import { FormatRegistry } from '@sinclair/typebox'
import { readDay } from '#engine/calendar'

/** The schemas of acts name two formats; a check outside a server has to be told what they are. */
FormatRegistry.Set('date', (text) => readDay(text).ok)
FormatRegistry.Set('uuid', (text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
