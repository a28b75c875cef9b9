import { expect } from 'chai';
import { parseAmpEntitlement, parseReaderAccess } from '../../src/access/reader-access.js';

describe('The answer of an access source', () => {
  it('is read field by field, without fields that cannot be read', () => {
    expect(
      parseReaderAccess({
        granted: true,
        grantReason: 'metering',
        source: ' meridian ',
        data: {
          isLoggedIn: false,
          articlesRead: 3,
          articlesLeft: '1',
          articleLimit: 4,
          period: 'month',
          resetsAt: '2026-04-01T00:00:00+08:00',
          counted: true,
          registeredLimit: -1,
          gift: { from: '  Ines  ', to: 'x' },
          subscription: { status: 'paused', until: '2026-03-01' },
          other: 1,
        },
      }),
    ).to.deep.equal({
      granted: true,
      grantReason: 'metering',
      source: 'meridian',
      data: {
        isLoggedIn: false,
        articlesRead: 3,
        articleLimit: 4,
        period: 'month',
        resetsAt: '2026-04-01T00:00:00+08:00',
        counted: true,
        gift: { from: 'Ines' },
      },
    });
  });

  it('names the plan that the reader had, as plain text', () => {
    const planOf = (plan: unknown): unknown =>
      parseReaderAccess({ granted: false, data: { subscription: { status: 'expired', plan } } })!.data!.subscription;
    expect(planOf(' Print\n and digital')).to.deep.equal({ status: 'expired', plan: 'Print and digital' });
    for (const plan of ['', null, 7n, Symbol('x'), {}, { toString: null }])
      expect(planOf(plan)).to.deep.equal({ status: 'expired' });
  });

  it('may be a gift without a giver', () => {
    expect(parseReaderAccess({ granted: true, data: { gift: true, counted: 1 } })!.data).to.deep.equal({ gift: {} });
  });

  it('is nothing if it does not say whether access is granted', () => {
    for (const value of [undefined, null, 'true', [], {}, { granted: 'true' }, { granted: 1 }]) {
      expect(parseReaderAccess(value)).to.equal(undefined);
    }
    expect(parseReaderAccess({ granted: false, grantReason: 'SUBSCRIBER' })).to.deep.equal({ granted: false });
  });

  it('may be an object of a service’s class, but is never read from a changed prototype, and never throws', () => {
    expect(parseReaderAccess(Object.create({ granted: true }))).to.equal(undefined);
    class Entitlement {
      get granted(): boolean {
        return true;
      }
      get grantReason(): string {
        return 'subscriber';
      }
      get data(): unknown {
        throw new Error('no');
      }
    }
    expect(parseReaderAccess(new Entitlement())).to.deep.equal({ granted: true, grantReason: 'subscriber' });
  });
});

describe('An AMP entitlement', () => {
  it('has its reasons in capitals, and counts as of before the open article', () => {
    expect(
      parseAmpEntitlement({
        source: 'local',
        granted: true,
        grantReason: 'METERING',
        data: { articlesRead: 2, articlesLeft: 3, articleLimit: 5 },
      }),
    ).to.deep.equal({
      source: 'local',
      granted: true,
      grantReason: 'metering',
      data: { articlesRead: 3, articlesLeft: 2, articleLimit: 5 },
    });
  });

  it('counts nothing for readers without a meter, or for an article that was counted before', () => {
    const data = { articlesRead: 2, articlesLeft: 3 };
    for (const access of [
      { granted: true, grantReason: 'SUBSCRIBER', data },
      { granted: false, data },
      { granted: true, grantReason: 'METERING', data: { ...data, counted: true } },
    ]) {
      const { articlesRead, articlesLeft } = parseAmpEntitlement(access)!.data!;
      expect([articlesRead, articlesLeft]).to.deep.equal([2, 3]);
    }
    const uncounted = { granted: true, grantReason: 'METERING', data: { period: 'month' } };
    expect(parseAmpEntitlement(uncounted)!.data).to.deep.equal({ period: 'month' });
    expect(parseAmpEntitlement(null)).to.equal(undefined);
  });

  it('grants free access before the publisher begins to charge', () => {
    expect(parseAmpEntitlement({ granted: true, grantReason: 'LAUNCH_PREVIEW' })!.grantReason).to.equal('free');
  });
});
