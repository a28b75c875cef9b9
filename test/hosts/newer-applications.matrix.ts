import { applications, installNewer, type Application } from './applications/applications.js';
import { describeApplication } from './applications/describe-application.js';

const angular = '22.2.0';

/** Versions that need Node 22. The tests of the project also run in Node 20, so the applications have older ones. */
const newer: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Astro: { astro: '7.3.5' },
  SvelteKit: { '@sveltejs/kit': '3.2.0', '@sveltejs/adapter-static': '4.0.1' },
  // With Vite 8.4, its build fails: Nuxt needs Rolldown 1.2.
  Nuxt: { nuxt: '4.5.2', vite: '8.3.8' },
  Angular: {
    ...Object.fromEntries(
      ['common', 'compiler', 'compiler-cli', 'core', 'platform-browser', 'platform-server', 'router']
        .concat(['build', 'cli', 'ssr'])
        .map((name) => [`@angular/${name}`, angular]),
    ),
    typescript: '~6.0.3',
  },
};

/** The changes that an application needs for the newer version. */
const changes: Readonly<Record<string, Partial<Application>>> = {
  SvelteKit: { tsconfig: { extends: '$app/tsconfig', compilerOptions: { strict: true } } },
};

for (const [name, versions] of Object.entries(newer)) {
  const [version] = Object.values(versions);
  const application = { ...applications[name]!, ...changes[name] };
  describeApplication(`${name} ${version}`, application, () => installNewer(application, versions));
}
