"""Minga: run as a script this file is the pages; imported it is the app with its routes and headers."""

if __name__ == "__main__":
    from pages._main import main

    main()
else:
    import streamlit as st
    from streamlit.runtime.pages_manager import PagesManager

    from pages._ui.security import MIDDLEWARE
    from pages._ui.start import lifespan
    from synthesis.live.routes import ROUTES

    # until a first run has said so, Streamlit takes pages/ for a menu of its own and would show
    # whoever comes back to /capture after a restart that file alone, without the frame around it
    PagesManager.uses_pages_directory = False

    app = st.App(__file__, routes=ROUTES, middleware=MIDDLEWARE, lifespan=lifespan)
