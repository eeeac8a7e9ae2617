"""The room's wire: routes beside the pages, in the same process, without Streamlit."""
