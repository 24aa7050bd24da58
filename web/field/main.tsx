import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { startSurface } from '../start.tsx'
import './field.css'
import { registerWorker } from './register.ts'
import { fieldRoutes } from './routes.tsx'

startSurface(<RouterProvider router={createBrowserRouter(fieldRoutes)} />)
// Without it (a private window, an old browser) the app works as long as there is a connection. The development
// server, which replaces modules while they run, has none.
if (import.meta.hot === undefined) registerWorker().catch(() => undefined)
