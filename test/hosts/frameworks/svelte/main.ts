import { mount } from 'svelte';
import 'standfirst/define/byline';
import 'standfirst/define/headline-card';
import 'standfirst/define/offer';
import 'standfirst/define/photo-caption';
import 'standfirst/define/share-icons';
import 'standfirst/define/subscription-prompt';
import FrontPage from './FrontPage.svelte';

mount(FrontPage, { target: document.querySelector('#app')! });
