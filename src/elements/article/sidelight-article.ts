import { register } from '../register.js';
import { SidelightArticle } from './article.js';

register('sidelight-article', SidelightArticle);
