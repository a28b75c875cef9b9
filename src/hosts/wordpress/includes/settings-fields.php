<?php
/**
 * The fields of the settings page, each with one line of help.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The fields with one input. Their titles are labels; those of the others name a group. */
const LABELLED = array( 'newsrooms', 'publication', 'preset', 'files', 'service' );

/** Returns the sections of the page: the title of each, and the titles of its fields. */
function settings_sections(): array {
	return array(
		'newsrooms' => array(
			'title'  => __( 'Newsrooms', 'standfirst' ),
			'fields' => array( 'newsrooms' => __( 'Addresses', 'standfirst' ) ),
		),
		'look'      => array(
			'title'  => __( 'Look', 'standfirst' ),
			'fields' => array(
				'publication' => __( 'Publication', 'standfirst' ),
				'preset'      => __( 'Style', 'standfirst' ),
				'accent'      => __( 'Accent colour', 'standfirst' ),
				'preview'     => __( 'Preview', 'standfirst' ),
			),
		),
		'posts'     => array(
			'title'  => __( 'Posts of this site', 'standfirst' ),
			'fields' => array( 'posts' => __( 'In each post', 'standfirst' ) ),
		),
		'readers'   => array(
			'title'  => __( 'Readers', 'standfirst' ),
			'fields' => array(
				'consent' => __( 'Consent', 'standfirst' ),
				'avatars' => __( 'Pictures of authors', 'standfirst' ),
			),
		),
		'servers'   => array(
			'title'  => __( 'Servers', 'standfirst' ),
			'fields' => array(
				'files'   => __( 'Files', 'standfirst' ),
				'service' => __( 'Service', 'standfirst' ),
			),
		),
	);
}

function print_field_newsrooms(): void {
	$attributes = array(
		'class'      => 'large-text code',
		'rows'       => '4',
		'spellcheck' => 'false',
	);
	echo element( 'textarea', input_of( 'newsrooms' ) + $attributes, esc_textarea( implode( "\n", settings()['newsrooms'] ) ) ); // phpcs:ignore -- element() escapes.
	print_help( 'newsrooms', __( 'One on each line, such as https://news.example. Editors can show stories of these sites. Readers’ browsers load the pictures of stories from them.', 'standfirst' ) );
}

function print_field_publication(): void {
	print_input(
		'publication',
		array(
			'type'      => 'text',
			'maxlength' => LONGEST_TEXT,
		)
	);
	print_help( 'publication', __( 'The name on cards of stories that do not name their publication.', 'standfirst' ) );
}

function print_field_preset(): void {
	$options = '';
	foreach ( look_names() as $name => $title ) {
		$options .= sprintf(
			'<option value="%s" data-style="%s"%s>%s</option>',
			esc_attr( $name ),
			esc_url( own_style( $name ) ),
			selected( $name, settings()['preset'], false ),
			esc_html( $title )
		);
	}
	echo element( 'select', input_of( 'preset' ), $options ); // phpcs:ignore -- element() and the lines above escape.
	print_help( 'preset', __( 'The fonts, lines and colours of the widgets. No style loads a font.', 'standfirst' ) );
}

/** An input for colours cannot be empty. Without a tick in the box, it is off, and the form does not send it. */
function print_field_accent(): void {
	$accent = settings()['accent'];
	echo '<div class="standfirst-accent">';
	print_box(
		array(
			'id'      => 'standfirst-has-accent',
			'checked' => '' !== $accent,
		),
		__( 'Use this colour', 'standfirst' )
	);
	print_input(
		'accent',
		array(
			'type'       => 'color',
			'class'      => 'standfirst-color',
			'aria-label' => __( 'Accent colour', 'standfirst' ),
			'value'      => '' === $accent ? '#8c1d40' : $accent,
			'disabled'   => '' === $accent,
		)
	);
	echo '</div>';
	print_help( 'accent', __( 'For section names, links under the pointer and the main button. Without it, the colour of the style.', 'standfirst' ) );
}

function print_field_preview(): void {
	print_preview();
}

function print_field_posts(): void {
	print_box( box_of( 'byline' ), __( 'A byline above the text', 'standfirst' ) );
	print_box( box_of( 'share' ), __( 'Share icons below the text', 'standfirst' ) );
	print_box( box_of( 'featured' ), __( 'The caption and the credit of the featured image', 'standfirst' ) );
	print_help( 'posts', __( 'For the posts that this site publishes. Pages do not change.', 'standfirst' ) );
}

function print_field_consent(): void {
	$choices = array(
		''        => __( 'Store nothing in readers’ browsers', 'standfirst' ),
		'granted' => __( 'Readers have agreed: store how many free articles they have read', 'standfirst' ),
	);
	foreach ( $choices as $value => $label ) {
		printf(
			'<label><input type="radio" name="%s" value="%s"%s> %s</label>',
			esc_attr( SETTINGS . '[consent]' ),
			esc_attr( $value ),
			checked( $value, settings()['consent'], false ),
			esc_html( $label )
		);
	}
	print_help( 'consent', __( 'Only the meter of free articles stores anything: a count, not the titles. Without consent, it counts anew on each page. If a consent tool asks your readers, choose “Store nothing” and let the tool give the consent.', 'standfirst' ) );
}

function print_field_avatars(): void {
	print_box( box_of( 'avatars' ), __( 'Show authors’ pictures from Gravatar', 'standfirst' ) );
	print_help( 'avatars', __( 'Readers’ browsers then ask gravatar.com for each picture.', 'standfirst' ) );
}

function print_field_files(): void {
	print_input(
		'files',
		array(
			'type'        => 'url',
			'pattern'     => 'https://.+',
			'placeholder' => __( 'From this site', 'standfirst' ),
		)
	);
	print_help( 'files', __( 'Empty: scripts and styles come from this site. If you name a folder on another server (https://…), readers’ browsers ask that server for them.', 'standfirst' ) );
}

function print_field_service(): void {
	print_input(
		'service',
		array(
			'type'        => 'url',
			'placeholder' => __( 'None', 'standfirst' ),
		)
	);
	print_help( 'service', __( 'The address of a Standfirst service. It finishes widgets, so that readers need no script. Only this site asks it, not readers’ browsers.', 'standfirst' ) );
}

/** Returns the attributes of the input for a setting. */
function input_of( string $name ): array {
	return array(
		'id'               => "standfirst-$name",
		'name'             => SETTINGS . "[$name]",
		'aria-describedby' => "standfirst-$name-help",
	);
}

/** Returns the attributes of a box with a tick for a setting. */
function box_of( string $name ): array {
	return array(
		'id'      => "standfirst-$name",
		'name'    => SETTINGS . "[$name]",
		'value'   => '1',
		'checked' => settings()[ $name ],
	);
}

function print_input( string $name, array $attributes ): void {
	$defaults = array(
		'class' => 'regular-text',
		'value' => settings()[ $name ],
	);
	echo element( 'input', input_of( $name ) + $attributes + $defaults ); // phpcs:ignore -- element() escapes.
}

function print_box( array $attributes, string $label ): void {
	echo element( 'label', array(), element( 'input', array( 'type' => 'checkbox' ) + $attributes ) . ' ' . esc_html( $label ) ); // phpcs:ignore -- element() escapes.
}

function print_help( string $name, string $text ): void {
	echo text_element( // phpcs:ignore -- text_element() escapes.
		'p',
		$text,
		array(
			'class' => 'description',
			'id'    => "standfirst-$name-help",
		)
	);
}
