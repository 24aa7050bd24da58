import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { startSurface } from '../start.tsx'
import './field.css'
import { registerWorker } from './register.ts'
import { fieldRoutes } from './routes.tsx'

startSurface(<RouterProvider router={createBrowserRouter(fieldRoutes)} />)
// Without it (a private window, an old browser) the app works as long as there is a connection.
if (import.meta.env.PROD) registerWorker().catch(() => undefined)
