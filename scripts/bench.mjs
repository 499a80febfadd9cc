// `npm run bench`, started by any Node >= 20: the benchmarks are TypeScript and run on the Node 24 of the project.
import { checkNode, install, runNode } from './prepare.mjs'

checkNode()
install()
runNode(['bench/run-all.ts'], 'a benchmark ended badly; its name stands above')
