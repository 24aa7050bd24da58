import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { startSurface } from '../start.tsx'
import './portal.css'
import { portalRoutes } from './routes.tsx'

startSurface(<RouterProvider router={createBrowserRouter(portalRoutes)} />)
