import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/**
 * Returns a key and a certificate that it has signed, in PEM. Only a browser with a special argument accepts it.
 *
 * Browsers use HTTP/2 only over TLS, and Node cannot make a certificate. This one is the least of X.509 (RFC 5280,
 * 4.1), in DER.
 */
export function selfSigned(name: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subjectKey = publicKey.export({ type: 'spki', format: 'der' });
  const issuer = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(name)))));
  const serial = createHash('sha256').update(subjectKey).digest().subarray(0, 8);
  serial[0] = 0x01;
  const hour = 3_600_000;
  const validity = sequence(time(new Date(Date.now() - hour)), time(new Date(Date.now() + 24 * hour)));
  const certified = sequence(der(0x02, serial), ecdsaWithSha256, issuer, validity, issuer, subjectKey);
  const signature = Buffer.concat([Buffer.of(0), sign('sha256', certified, privateKey)]);
  const certificate = sequence(certified, ecdsaWithSha256, der(0x03, signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

/** 2.5.4.3 */
const commonName = der(0x06, Buffer.from('550403', 'hex'));
/** 1.2.840.10045.4.3.2 */
const ecdsaWithSha256 = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));

function time(date: Date): Buffer {
  return der(0x18, Buffer.from(`${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
