import { register } from '../register.js';
import { SidelightNote } from './note.js';

register('sidelight-note', SidelightNote);
