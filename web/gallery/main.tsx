import { startSurface } from '../start.tsx'
import { Gallery } from './Gallery.tsx'
import './gallery.css'

startSurface(<Gallery />)
