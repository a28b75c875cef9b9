import { mergeApplicationConfig } from '@angular/core';
import { bootstrapApplication, type BootstrapContext } from '@angular/platform-browser';
import { provideServerRendering, RenderMode, withRoutes } from '@angular/ssr';
import { App } from './app/app';
import { config } from './app/config';
import { stories } from './app/stories';

const server = provideServerRendering(
  withRoutes([
    {
      path: 'stories/:id',
      renderMode: RenderMode.Prerender,
      getPrerenderParams: () => Promise.resolve(stories.map(({ id }) => ({ id: id! }))),
    },
    { path: '**', renderMode: RenderMode.Prerender },
  ]),
);

export default (context: BootstrapContext) =>
  bootstrapApplication(App, mergeApplicationConfig(config, { providers: [server] }), context);
