// The command line for who runs a TypeScript file; cli/onevisit.mjs is the same for any Node.
import '../onevisit.mjs'
