import { Meter, type MeterRules } from './meter.js';
import { meterStorage } from './meter-storage.js';

/**
 * The meters of a page, one for each product, and whether they may store what they count. A refusal applies to all of
 * them.
 */
export class Meters {
  #byProduct = new Map<string | undefined, Meter>();
  #mayStore = false;
  #isRefused = false;
  /** Whether they were allowed to store, and have not deleted since then. */
  #hasStored = false;

  /** Returns a new meter with these rules. */
  add(rules: MeterRules): Meter {
    const meter = new Meter(
      rules,
      meterStorage(() => this.#mayStore),
    );
    // An earlier visit may have been allowed to store something.
    if (this.#isRefused && !this.#byProduct.has(rules.product)) meter.forget();
    this.#byProduct.set(rules.product, meter);
    return meter;
  }

  /** Stores nothing, and deletes nothing, until it is known whether that is allowed. */
  wait(): void {
    this.#mayStore = false;
  }

  /**
   * Allows storing, or ends it.
   *
   * @param isRefusal whether the counts of an earlier visit must be deleted
   */
  allow(mayStore: boolean, isRefusal: boolean): void {
    this.#mayStore = mayStore;
    this.#isRefused = !mayStore && (this.#hasStored || isRefusal);
    if (this.#isRefused) for (const meter of this.#byProduct.values()) meter.forget();
    this.#hasStored = mayStore;
  }
}
