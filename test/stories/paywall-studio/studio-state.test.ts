import { expect } from '@open-wc/testing';
import { standardRules } from '../../../stories/applications/paywall-studio/rules.js';
import { readSteps } from '../../../stories/applications/paywall-studio/steps.js';
import {
  blank,
  fromHash,
  toHash,
  type StudioState,
} from '../../../stories/applications/paywall-studio/studio-state.js';

const themes = ['salmon', 'arabic'];
const read = (hash: string): StudioState => fromHash(hash, themes);

describe('The address of the paywall studio', () => {
  it('has the rules, the steps and the step that is shown', () => {
    const studio: StudioState = {
      rules: {
        limit: 0,
        period: 'week',
        registered: undefined,
        trial: undefined,
        presentation: 'gate',
        offers: 'two',
        language: 'ar',
        theme: 'salmon',
        scheme: 'dark',
      },
      steps: readSteps('rrsatdwmpgeoxyc'),
      at: 3,
    };
    expect(read(toHash(studio))).to.deep.equal(studio);
  });

  it('is short for the first reader', () => {
    expect(toHash(blank)).to.equal('');
    expect(read('')).to.deep.equal(blank);
  });

  it('falls back to the first reader if it is broken', () => {
    for (const hash of [
      '#limit=-1&period=century&registered=lots&trial=0&offers=all&theme=__proto__&scheme=constructor',
      '#limit=1e9&trial=9999&registered=4.5&language=%22%3E%3Cimg%3E&presentation=&at=0',
      '#steps=%00%F0%9F%98%80qQ&at=99',
      '#%E0%A4%A&&&==&steps',
      '#at=1e3&steps=constructor'.replace('constructor', 'zzz'),
    ])
      expect(read(hash), hash).to.deep.equal(blank);
  });

  it('begins with a reading, and has an end', () => {
    expect(read('#steps=pp').steps.join('')).to.equal('rpp');
    expect(read(`#steps=${'r'.repeat(5_000)}`).steps).to.have.length(99);
    expect(read('#steps=rrr&at=2')).to.include({ at: 1 });
    expect(read('#steps=rrr&at=4')).to.include({ at: 2 });
  });

  it('can say that the newspaper has no registration and no trials', () => {
    expect(read('#registered=none&trial=none').rules).to.deep.equal({
      ...standardRules,
      registered: undefined,
      trial: undefined,
    });
    expect(read('#limit=none').rules).to.deep.equal(standardRules);
  });
});
