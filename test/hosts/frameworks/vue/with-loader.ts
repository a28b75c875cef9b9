import { createApp } from 'vue';
import FrontPage from './FrontPage.vue';

createApp(FrontPage).mount('#app');
