import { createApp } from 'vue';
import 'standfirst/define/byline';
import 'standfirst/define/headline-card';
import 'standfirst/define/offer';
import 'standfirst/define/photo-caption';
import 'standfirst/define/share-icons';
import 'standfirst/define/subscription-prompt';
import FrontPage from './FrontPage.vue';

createApp(FrontPage).mount('#app');
