import { relative } from 'node:path';
import Mocha from 'mocha';
import { failureLine, report, type Outcome } from './outcome.js';

const { EVENT_RUN_END, EVENT_TEST_FAIL, EVENT_TEST_PASS, EVENT_TEST_PENDING } = Mocha.Runner.constants;

/** Prints how long each file took as soon as it is done, then each failure, and hands the outcome to the runner of checks. */
export default class NodeReporter extends Mocha.reporters.Base {
  #file = '';
  #tests: Mocha.Test[] = [];

  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const outcome: Outcome = { passed: 0, failures: [] };
    runner.on(EVENT_TEST_PASS, (test) => {
      outcome.passed++;
      this.#add(test);
    });
    runner.on(EVENT_TEST_FAIL, (test, error) => {
      outcome.failures.push(failureLine(test.fullTitle(), error));
      this.#add(test);
    });
    // A check that is skipped is one that is missing.
    runner.on(EVENT_TEST_PENDING, (test) => {
      outcome.failures.push(failureLine(test.fullTitle(), 'was skipped'));
    });
    runner.once(EVENT_RUN_END, () => {
      this.#printFile();
      if (this.failures.length > 0) Mocha.reporters.Base.list(this.failures);
      report(outcome);
    });
  }

  /** The tests of a file arrive together. */
  #add(test: Mocha.Test): void {
    if (test.file && test.file !== this.#file) {
      this.#printFile();
      this.#file = test.file;
    }
    this.#tests.push(test);
  }

  /** Prints the time of a file, and with `SLOW_TESTS` set the tests that took over half a second. */
  #printFile(): void {
    const tests = this.#tests.splice(0);
    if (tests.length === 0) return;
    const seconds = (test: Mocha.Test): number => (test.duration ?? 0) / 1000;
    const sum = tests.reduce((total, test) => total + seconds(test), 0);
    console.log(
      `${sum.toFixed(1).padStart(6)} s  ${String(tests.length).padStart(4)}  ${relative(process.cwd(), this.#file)}`,
    );
    if (!process.env.SLOW_TESTS) return;
    for (const test of tests.filter((each) => seconds(each) > 0.5).sort((a, b) => seconds(b) - seconds(a)))
      console.log(`        ${seconds(test).toFixed(1).padStart(6)} s  ${test.title}`);
  }
}
