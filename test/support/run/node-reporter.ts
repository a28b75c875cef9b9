import { relative, resolve } from 'node:path';
import Mocha from 'mocha';
import { failureLine, report, type Outcome } from './outcome.js';

const { EVENT_HOOK_END, EVENT_RUN_END, EVENT_TEST_FAIL, EVENT_TEST_PASS, EVENT_TEST_PENDING } = Mocha.Runner.constants;

/**
 * Prints how long each file took as soon as it is done, then each failure, and hands the outcome to the runner of
 * checks.
 */
export default class NodeReporter extends Mocha.reporters.Base {
  #outcome: Outcome = { passed: 0, failures: [] };
  #files = new Set<string>();
  #failed = new Set<string>();
  #file = '';
  #tests: Mocha.Test[] = [];
  /** The time that the hooks of the file took, in milliseconds. */
  #hooks = 0;

  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const outcome = this.#outcome;
    runner.on(EVENT_TEST_PASS, (test) => {
      outcome.passed++;
      this.#add(test);
    });
    const fail = (test: Mocha.Test, reason: unknown): void => {
      outcome.failures.push(failureLine(test.fullTitle(), reason));
      if (test.file) this.#failed.add(relative(process.cwd(), test.file));
      this.#add(test);
    };
    runner.on(EVENT_TEST_FAIL, fail);
    // A skipped test counts as a failure.
    runner.on(EVENT_TEST_PENDING, (test) => fail(test, 'was skipped'));
    runner.on(EVENT_HOOK_END, (hook: Mocha.Hook) => {
      this.#begin(hook.file);
      this.#hooks += hook.duration ?? 0;
    });
    runner.once(EVENT_RUN_END, () => {
      this.#printFile();
      if (this.failures.length > 0) Mocha.reporters.Base.list(this.failures);
      for (const file of (options as { spec?: string[] }).spec ?? [])
        if (!this.#files.has(resolve(file))) outcome.failures.push(failureLine(file, 'has no tests'));
      report({ ...outcome, chosenBy: [...this.#failed] });
    });
  }

  /** Mocha's own exit code counts neither skipped tests nor files without tests. */
  override done(_failures: number, exit: (code: number) => void): void {
    const { passed, failures } = this.#outcome;
    exit(passed === 0 ? 1 : failures.length);
  }

  #add(test: Mocha.Test): void {
    if (test.file) this.#files.add(test.file);
    this.#begin(test.file);
    this.#tests.push(test);
  }

  /** The tests and hooks of a file arrive together. */
  #begin(file: string | undefined): void {
    if (!file || file === this.#file) return;
    this.#printFile();
    this.#file = file;
  }

  /** Prints the time of a file with its hooks, and with `SLOW_TESTS` set the tests that took over half a second. */
  #printFile(): void {
    const tests = this.#tests.splice(0);
    const hooks = this.#hooks / 1000;
    this.#hooks = 0;
    if (tests.length === 0) return;
    const seconds = (test: Mocha.Test): number => (test.duration ?? 0) / 1000;
    const sum = tests.reduce((total, test) => total + seconds(test), hooks);
    console.log(
      `${sum.toFixed(1).padStart(6)} s  ${String(tests.length).padStart(4)}  ${relative(process.cwd(), this.#file)}`,
    );
    if (!process.env.SLOW_TESTS) return;
    for (const test of tests.filter((each) => seconds(each) > 0.5).sort((a, b) => seconds(b) - seconds(a)))
      console.log(`        ${seconds(test).toFixed(1).padStart(6)} s  ${test.title}`);
  }
}
