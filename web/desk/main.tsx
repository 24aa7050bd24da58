import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { startSurface } from '../start.tsx'
import { DeskFrame } from './DeskFrame.tsx'
import './desk.css'
import { deskRoutes } from './routes.tsx'

startSurface(
  <DeskFrame>
    <RouterProvider router={createBrowserRouter(deskRoutes)} />
  </DeskFrame>,
)
