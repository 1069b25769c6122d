#!/usr/bin/python3
"""A window that holds WebKitGTK and nothing else, for its driver: MiniBrowser's toolbar is wider than a phone."""
import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gtk, WebKit2


def create_view(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window = Gtk.Window(decorated=False)
    window.set_default_size(1440, 900)
    window.add(view)
    window.show_all()
    return view


def start(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name('Attested')
    session.set_application_info(info)
    session.connect('create-web-view', create_view)


context = WebKit2.WebContext()
context.set_automation_allowed(True)
context.connect('automation-started', start)
Gtk.main()
