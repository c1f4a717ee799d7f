import { simulate } from './simulate.ts';
for (const seed of process.argv.slice(2).map(Number)) { const r = await simulate(seed); console.log(seed, r.wrong.length, r.restores, r.wrong.slice(0,6)); }
