import { load } from '/work/main/test/bench/service/load.js';
const [, , origin, path] = process.argv;
const r = await load(origin!, 50, 4000, () => path!);
console.log(r);
