import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/**
 * Replaces the decorators of properties by Lit's `static properties`: one table for each class, without calls and without Lit's decorators, which also
 * support standard decorators. Saves about 750 bytes of the one file.
 *
 * @throws if a decorator is used in another way
 */
export function propertyTables(): Plugin {
  const decorated = /_decorate\(\[(property|state)\(([^]*?)\)\], (\w+)\.prototype, "(\w+)", void 0\);\n?/g;
  const decoratorsImport = /import \{[^}]*\} from ["']lit\/decorators\.js["'];\n?/;
  return {
    name: 'standfirst:property-tables',
    transform(code, id) {
      if (!id.startsWith(`${source}/`) || !code.includes('_decorate(')) return undefined;
      const options: string[] = [];
      let name = '';
      const plain = code
        .replace(decoratorsImport, '')
        .replace(decorated, (_, kind: string, given: string, owner: string, property: string) => {
          options.push(`${property}: ${kind === 'state' ? '{ state: true, attribute: false }' : given || '{}'}`);
          name = owner;
          return '';
        });
      if (plain.includes('_decorate(')) this.error('A decorator is used in a way that this build does not know.');
      return { code: `${plain}\n${name}.properties = { ${options.join(', ')} };`, map: null };
    },
  };
}
