import type { ApplicationConfig } from '@angular/core';
import { provideClientHydration } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { FrontPage } from './front-page';
import { StoryPage } from './story-page';

export const config: ApplicationConfig = {
  providers: [
    provideClientHydration(),
    provideRouter(
      [
        { path: '', component: FrontPage },
        { path: 'stories/:id', component: StoryPage },
      ],
      withComponentInputBinding(),
    ),
  ],
};
