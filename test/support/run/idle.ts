import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * Measures for half a second whether this process can have all cores for itself.
 *
 * It counts the processor time that the system gives to as many busy threads as there are cores, so it also notices a virtual machine whose
 * host is busy.
 */
export async function isIdle(): Promise<boolean> {
  const cores = availableParallelism();
  const spin = 'const end = performance.now() + 500; while (performance.now() < end);';
  const before = process.cpuUsage();
  const start = performance.now();
  await Promise.all(
    Array.from(
      { length: cores },
      () => new Promise((resolve) => new Worker(spin, { eval: true }).once('exit', resolve)),
    ),
  );
  const { user, system } = process.cpuUsage(before);
  const wall = (performance.now() - start) * 1000 * cores;
  return (user + system) / wall > 0.8;
}
