import { bootstrapApplication } from '@angular/platform-browser';
import 'standfirst/define/byline';
import 'standfirst/define/headline-card';
import 'standfirst/define/share-icons';
import { App } from './app/app';
import { config } from './app/config';

void bootstrapApplication(App, config);
