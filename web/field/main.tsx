import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { startSurface } from '../start.tsx'
import './field.css'
import { fieldRoutes } from './routes.tsx'

startSurface(<RouterProvider router={createBrowserRouter(fieldRoutes)} />)
