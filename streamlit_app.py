"""Minga: run as a script this file is the pages; imported it is the app with its routes and headers."""

if __name__ == "__main__":
    from pages._main import main

    main()
else:
    import streamlit as st

    from pages._ui.security import MIDDLEWARE
    from synthesis.live.routes import ROUTES, lifespan

    app = st.App(__file__, routes=ROUTES, middleware=MIDDLEWARE, lifespan=lifespan)
