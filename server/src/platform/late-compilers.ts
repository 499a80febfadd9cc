import AjvCompiler, { type BuildCompilerFromPool } from '@fastify/ajv-compiler'
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'

type Serializers = ReturnType<typeof SerializerSelector>
type Validators = BuildCompilerFromPool
type Check = ReturnType<ReturnType<Validators>>

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Fastify asks for the verdict and, when it is false, for `errors`; the rest of an Ajv function nobody reads. */
const lateCheck = (compile: () => Check): Check => {
  const compiled = once(compile)
  const check = (data: unknown) => {
    const verdict = compiled()(data)
    check.errors = compiled().errors
    return verdict
  }
  check.errors = undefined as Check['errors']
  return check as Check
}

/**
 * Fastify's own compilers, but a schema is compiled when it is first used: all of them together take two seconds of processor
 * and 100 MB at every start, and most are not used for hours. A test compiles every one, so that nobody is the first to find
 * a bad one.
 */
export const lateCompilers = () => {
  const prompt = { validators: AjvCompiler(), serializers: SerializerSelector() }
  const buildValidator: Validators = (externals, options) => {
    const compiler = once(() => prompt.validators(externals, options))
    return (definition) => lateCheck(() => compiler()(definition))
  }
  const buildSerializer: Serializers = (externals, options) => {
    const compiler = once(() => prompt.serializers(externals, options))
    const writers = new Map<string, ReturnType<typeof once<ReturnType<ReturnType<Serializers>>>>>()
    return (definition) => {
      const key = JSON.stringify(definition.schema)
      const compiled = writers.get(key) ?? once(() => compiler()(definition))
      writers.set(key, compiled)
      return (document) => compiled()(document)
    }
  }
  return { buildValidator, buildSerializer }
}
