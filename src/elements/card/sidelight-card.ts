import { register } from '../register.js';
import { SidelightCard } from './card.js';

register('sidelight-card', SidelightCard);
