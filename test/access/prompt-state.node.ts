import { expect } from 'chai';
import { articlesLeft, countedState } from '../../src/access/meter-counts.js';
import { isPromptState, promptRule, promptStates } from '../../src/access/prompt-state.js';

describe('A prompt’s state', () => {
  it('shows nothing if access is unknown or open', () => {
    expect(promptStates.filter((state) => !promptRule(state).isShown)).to.deep.equal(['pending', 'open']);
  });

  it('denies only if the article cannot be read', () => {
    expect(promptStates.filter((state) => promptRule(state).denies)).to.deep.equal([
      'subscriber-only',
      'trial-expired',
      'expired',
      'register',
      'exhausted',
    ]);
  });

  it('asks every reader who is denied to sign in, unless it knows them', () => {
    const denying = promptStates.filter((state) => promptRule(state).denies);
    expect(denying.filter((state) => !promptRule(state).asksToSignIn)).to.deep.equal(['trial-expired', 'expired']);
  });

  it('offers one thing at most to a reader who has the article', () => {
    for (const state of promptStates) {
      if (!promptRule(state).denies) expect(promptRule(state).offers, state).to.not.equal('all');
    }
  });

  it('is recognized only by its exact name', () => {
    for (const value of ['Metered', 'free', '', 'constructor', undefined, null, 5, {}])
      expect(isPromptState(value)).to.equal(false);
    expect(promptStates.every(isPromptState)).to.equal(true);
  });

  it('is `last` if a meter says that none is left', () => {
    expect(countedState('metered', { left: 0 })).to.equal('last');
    expect(countedState('metered', { read: 5, limit: 5 })).to.equal('last');
    expect(countedState('metered', { left: 1, read: 5, limit: 5 })).to.equal('metered');
    expect(countedState('metered', {})).to.equal('metered');
    expect(countedState('last', { left: 3 })).to.equal('last');
    expect(countedState('exhausted', { left: 0 })).to.equal('exhausted');
  });

  it('computes the articles that are left from those that were read, never below zero', () => {
    expect(articlesLeft({ read: 2, limit: 5 })).to.equal(3);
    expect(articlesLeft({ read: 9, limit: 5 })).to.equal(0);
    expect(articlesLeft({ left: 1, read: 2, limit: 5 })).to.equal(1);
    expect(articlesLeft({ read: 2 })).to.equal(undefined);
    expect(articlesLeft({ limit: 5 })).to.equal(undefined);
  });
});
